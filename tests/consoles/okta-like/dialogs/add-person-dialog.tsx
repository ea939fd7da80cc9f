import {
  Autocomplete,
  Box,
  Button,
  Checkbox,
  Dialog,
  PasswordField,
  Select,
  TextField,
} from '@okta/odyssey-react-mui';
import { type ReactElement, useState } from 'react';
import { addPerson, consoleState } from '../data/state.ts';
import { showToast } from '../shell/toasts.tsx';

const BY_USER = 'Set by user';
const BY_ADMIN = 'Set by admin';
const emptyFields = { firstName: '', lastName: '', username: '', email: '', mobile: '' };
type FieldName = keyof typeof emptyFields;

function findErrors(
  fields: typeof emptyFields,
  password: string | null,
): Partial<Record<FieldName | 'password', string>> {
  const isAddress = (text: string) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
  const isTaken = consoleState.get().people.some((person) => person.username === fields.username);
  return {
    ...(fields.firstName.trim() ? {} : { firstName: 'Enter a first name' }),
    ...(fields.lastName.trim() ? {} : { lastName: 'Enter a last name' }),
    ...(isAddress(fields.username)
      ? {}
      : { username: 'A username has the form of an e-mail address' }),
    ...(isTaken ? { username: 'A person with this username already exists' } : {}),
    ...(isAddress(fields.email) ? {} : { email: 'Enter an e-mail address' }),
    ...(password !== null && password.length < 8 ? { password: 'Use at least 8 characters' } : {}),
  };
}

/** Adds a person to the directory. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { groups } = consoleState.use();
  const [fields, setFields] = useState(emptyFields);
  const [groupIds, setGroupIds] = useState<string[]>([]);
  const [passwordBy, setPasswordBy] = useState(BY_USER);
  const [password, setPassword] = useState('');
  const [mustChange, setMustChange] = useState(true);
  const [errors, setErrors] = useState<ReturnType<typeof findErrors>>({});

  function field(
    name: FieldName,
    label: string,
    more?: { hint?: string; isOptional?: boolean; type?: 'email' | 'tel' },
  ): ReactElement {
    return (
      <TextField
        label={label}
        name={name}
        value={fields[name]}
        errorMessage={errors[name]}
        isFullWidth
        onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
        {...more}
      />
    );
  }

  function save(): void {
    const found = findErrors(fields, passwordBy === BY_ADMIN ? password : null);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const person = addPerson({
      ...fields,
      department: '—',
      status: 'Pending user action',
      groupIds,
    });
    showToast(`${person.firstName} ${person.lastName} was added`);
    onClose();
  }

  const options = groups.map((group) => ({ label: group.name, value: group.id }));
  return (
    <Dialog
      isOpen
      title="Add person"
      onClose={onClose}
      callToActionFirstComponent={<Button variant="primary" label="Save" onClick={save} />}
      callToActionLastComponent={<Button variant="floating" label="Cancel" onClick={onClose} />}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: '1fr 1fr',
          columnGap: '16px',
          alignItems: 'start',
          marginBlockEnd: '16px',
          '& > *': { minWidth: 0 },
        }}
      >
        {field('firstName', 'First name')}
        {field('lastName', 'Last name')}
        {field('username', 'Username', { hint: 'In the form of an e-mail address', type: 'email' })}
        {field('email', 'Primary email', { hint: 'Where notices are sent', type: 'email' })}
      </Box>
      {field('mobile', 'Mobile phone', { isOptional: true, type: 'tel' })}
      <Box sx={{ marginBlockEnd: '16px' }}>
        <Autocomplete
          label="Groups"
          hint="Type to find a group"
          isOptional
          isFullWidth
          hasMultipleChoices
          options={options}
          value={options.filter((option) => groupIds.includes(option.value))}
          getIsOptionEqualToValue={(option, value) => option.value === value.value}
          onChange={(_, chosen) =>
            setGroupIds(
              chosen.map((option) => (typeof option === 'string' ? option : option.value)),
            )
          }
        />
      </Box>
      <Select
        label="Password"
        isFullWidth
        value={passwordBy}
        options={[BY_USER, BY_ADMIN]}
        onChange={(event) => setPasswordBy(event.target.value as string)}
      />
      {passwordBy === BY_ADMIN && (
        <PasswordField
          label="Enter password"
          autoCompleteType="new-password"
          isFullWidth
          value={password}
          errorMessage={errors.password}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <Checkbox
        label="User must change password on first login"
        isChecked={mustChange}
        onChange={(_, isChecked) => setMustChange(isChecked)}
      />
    </Dialog>
  );
}
