import { Button, Callout, Dialog, Select, TextField } from '@okta/odyssey-react-mui';
import { useState } from 'react';
import { createApiToken } from '../../shared/secrets.ts';
import { consoleState } from '../data/state.ts';
import { SecretBox } from '../shell/secret-box.tsx';
import { showToast } from '../shell/toasts.tsx';

/** Creates an API token and shows its value, once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [expires, setExpires] = useState('In 90 days');
  const [error, setError] = useState<string>();
  const [token, setToken] = useState<string | null>(null);
  function create(): void {
    if (!name.trim()) {
      setError('Enter a name for the token');
      return;
    }
    consoleState.update((state) => ({
      ...state,
      tokens: [{ name: name.trim(), created: 'Today', expires }, ...state.tokens],
    }));
    setToken(createApiToken());
  }
  function finish(): void {
    showToast(`Token ${name.trim()} created`);
    onClose();
  }
  if (token !== null) {
    return (
      <Dialog
        isOpen
        title="Token created successfully"
        onClose={finish}
        callToActionFirstComponent={
          <Button variant="primary" label="OK, got it" onClick={finish} />
        }
      >
        <Callout
          severity="warning"
          text="Copy the token now. You will not be able to see it again."
        />
        <SecretBox label="Token value" value={token} />
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      title="Create token"
      onClose={onClose}
      callToActionFirstComponent={
        <Button variant="primary" label="Create token" onClick={create} />
      }
      callToActionLastComponent={<Button variant="floating" label="Cancel" onClick={onClose} />}
    >
      <TextField
        label="What do you want your token to be named?"
        hint="Used for tracking, for example: HR import job"
        isFullWidth
        value={name}
        errorMessage={error}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        label="Expires"
        isFullWidth
        value={expires}
        options={['In 30 days', 'In 90 days', 'Never']}
        onChange={(event) => setExpires(event.target.value as string)}
      />
    </Dialog>
  );
}
