import { Autocomplete, Button, Dialog } from '@okta/odyssey-react-mui';
import { useState } from 'react';
import type { Person } from '../data/directory.ts';
import { changePerson, consoleState } from '../data/state.ts';
import { showToast } from '../shell/toasts.tsx';

/** Puts one person into more groups. */
export function AssignGroupsDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { groups } = consoleState.use();
  const [chosen, setChosen] = useState<string[]>([]);
  const options = groups
    .filter((group) => !person.groupIds.includes(group.id))
    .map((group) => ({ label: group.name, value: group.id }));
  function assign(): void {
    changePerson(person.id, { groupIds: [...person.groupIds, ...chosen] });
    showToast(
      `${person.firstName} ${person.lastName} was assigned to ${chosen.length} group${chosen.length === 1 ? '' : 's'}`,
    );
    onClose();
  }
  return (
    <Dialog
      isOpen
      title="Assign to groups"
      onClose={onClose}
      callToActionFirstComponent={
        <Button
          variant="primary"
          label="Assign"
          isDisabled={chosen.length === 0}
          onClick={assign}
        />
      }
      callToActionLastComponent={<Button variant="floating" label="Cancel" onClick={onClose} />}
    >
      <Autocomplete
        label="Find groups"
        hint="Type part of the name"
        hasMultipleChoices
        isFullWidth
        options={options}
        value={options.filter((option) => chosen.includes(option.value))}
        getIsOptionEqualToValue={(option, value) => option.value === value.value}
        onChange={(_, values) =>
          setChosen(values.map((option) => (typeof option === 'string' ? option : option.value)))
        }
      />
    </Dialog>
  );
}
