import {
  Box,
  Button,
  Callout,
  Dialog,
  Paragraph,
  Radio,
  RadioGroup,
} from '@okta/odyssey-react-mui';
import { useState } from 'react';
import { createTemporaryPassword } from '../../shared/secrets.ts';
import type { Person } from '../data/directory.ts';
import { changePerson } from '../data/state.ts';
import { SecretBox } from '../shell/secret-box.tsx';
import { showToast } from '../shell/toasts.tsx';

function ShownPassword({
  person,
  password,
  onClose,
}: {
  person: Person;
  password: string;
  onClose: () => void;
}) {
  return (
    <Dialog
      isOpen
      title="Temporary password"
      onClose={onClose}
      callToActionFirstComponent={<Button variant="primary" label="Done" onClick={onClose} />}
    >
      <Paragraph>{`Give this password to ${person.firstName} ${person.lastName} over a channel you trust. They must change it when they next sign in.`}</Paragraph>
      <SecretBox label="Temporary password" value={password} />
      <Callout severity="warning" text="This password is shown only once." />
    </Dialog>
  );
}

/** Resets a person's password, by a link sent to them or by a temporary password shown once. */
export function ResetPasswordDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const [method, setMethod] = useState('email');
  const [password, setPassword] = useState<string | null>(null);
  function reset(): void {
    changePerson(person.id, { status: 'Password expired' });
    if (method === 'temporary') {
      setPassword(createTemporaryPassword());
    } else {
      showToast(`A reset link was sent to ${person.email}`);
      onClose();
    }
  }
  if (password !== null)
    return <ShownPassword person={person} password={password} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      title="Reset password"
      onClose={onClose}
      callToActionFirstComponent={
        <Button
          variant="primary"
          label={method === 'temporary' ? 'Create temporary password' : 'Send reset link'}
          onClick={reset}
        />
      }
      callToActionLastComponent={<Button variant="floating" label="Cancel" onClick={onClose} />}
    >
      <Paragraph>{`How should ${person.firstName} ${person.lastName} get a new password?`}</Paragraph>
      {/* Without room below, the library's dialog finds its content a pixel too tall, and never comes to rest. */}
      <Box sx={{ padding: '12px 4px 8px' }}>
        <RadioGroup label="Method" value={method} onChange={(_, value) => setMethod(value)}>
          <Radio label="Send a reset link by e-mail" value="email" />
          <Radio label="Create a temporary password" value="temporary" />
        </RadioGroup>
      </Box>
    </Dialog>
  );
}
