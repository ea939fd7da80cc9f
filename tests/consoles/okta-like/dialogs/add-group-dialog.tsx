import { Button, Dialog, TextField } from '@okta/odyssey-react-mui';
import { useState } from 'react';
import { addGroup, consoleState } from '../data/state.ts';
import { navigate } from '../shell/router.ts';
import { showToast } from '../shell/toasts.tsx';

/** Adds a group and goes to its page. */
export function AddGroupDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [error, setError] = useState<string>();
  function save(): void {
    const wanted = name.trim();
    const isTaken = consoleState.get().groups.some((group) => group.name === wanted);
    if (!wanted || isTaken) {
      setError(isTaken ? 'A group with this name exists' : 'Enter a name');
      return;
    }
    const group = addGroup(wanted, description.trim());
    showToast(`Group ${group.name} was added`);
    onClose();
    navigate(`/admin/groups/${group.id}`);
  }
  return (
    <Dialog
      isOpen
      title="Add group"
      onClose={onClose}
      callToActionFirstComponent={<Button variant="primary" label="Save" onClick={save} />}
      callToActionLastComponent={<Button variant="floating" label="Cancel" onClick={onClose} />}
    >
      <TextField
        label="Name"
        isFullWidth
        value={name}
        errorMessage={error}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label="Group description"
        isOptional
        isMultiline
        isFullWidth
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
    </Dialog>
  );
}
