import {
  Box,
  Button,
  MenuButton,
  MenuItem,
  SearchField,
  Select,
  Status,
} from '@okta/odyssey-react-mui';
import { useState } from 'react';
import type { Person } from '../data/directory.ts';
import { changePerson, consoleState } from '../data/state.ts';
import { AddPersonDialog } from '../dialogs/add-person-dialog.tsx';
import { ResetMultifactorDialog } from '../dialogs/reset-multifactor-dialog.tsx';
import { ResetPasswordDialog } from '../dialogs/reset-password-dialog.tsx';
import { AddIcon } from '../shell/icons.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { RouteLink } from '../shell/route-link.tsx';
import { showToast } from '../shell/toasts.tsx';
import { VirtualTable } from '../shell/virtual-table.tsx';
import { personStatusSeverity } from './person-status-severity.ts';

type RowAction = 'reset-password' | 'reset-multifactor';

function RowMenu({ person, onAction }: { person: Person; onAction: (action: RowAction) => void }) {
  function suspend(): void {
    changePerson(person.id, { status: 'Suspended' });
    showToast(`${person.firstName} ${person.lastName} was suspended`, 'warning');
  }
  return (
    <MenuButton
      ariaLabel="More actions"
      isOverflow
      buttonVariant="floating"
      size="small"
      menuAlignment="right"
    >
      <MenuItem onClick={() => onAction('reset-password')}>Reset password</MenuItem>
      <MenuItem onClick={() => onAction('reset-multifactor')}>Reset multifactor</MenuItem>
      <MenuItem variant="destructive" onClick={suspend}>
        Suspend
      </MenuItem>
    </MenuButton>
  );
}

/** Everyone in the directory. */
export function PeoplePage() {
  const { people } = consoleState.use();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState('Any status');
  const [isAdding, setIsAdding] = useState(false);
  const [action, setAction] = useState<{ kind: RowAction; person: Person } | null>(null);
  const wanted = search.trim().toLowerCase();
  const shown = people.filter(
    (person) =>
      `${person.firstName} ${person.lastName} ${person.username}`.toLowerCase().includes(wanted) &&
      (status === 'Any status' || person.status === status),
  );
  return (
    <>
      <PageHeader
        title="People"
        description={`${shown.length} of ${people.length} people`}
        actions={
          <Button
            variant="primary"
            label="Add person"
            startIcon={<AddIcon />}
            onClick={() => setIsAdding(true)}
          />
        }
      />
      <Box
        sx={{
          display: 'flex',
          gap: '16px',
          alignItems: 'flex-end',
          marginBlockEnd: '12px',
          '& > *': { width: 300, marginBlockEnd: '0 !important' },
        }}
      >
        <SearchField
          label="Search people"
          placeholder="Search by name or username"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onClear={() => setSearch('')}
        />
        <Select
          label="Status"
          value={status}
          options={[
            'Any status',
            'Active',
            'Pending user action',
            'Password expired',
            'Locked out',
            'Suspended',
          ]}
          onChange={(event) => setStatus(event.target.value as string)}
        />
      </Box>
      <VirtualTable
        label="People"
        height={416}
        rows={shown}
        columns={[
          {
            header: 'Person & username',
            width: '3fr',
            cell: (person) => (
              <>
                <RouteLink
                  to={`/admin/users/${person.id}`}
                >{`${person.firstName} ${person.lastName}`}</RouteLink>
                <Box sx={{ color: '#6e6e78', fontSize: 12 }}>{person.username}</Box>
              </>
            ),
          },
          { header: 'Department', width: '2fr', cell: (person) => person.department },
          {
            header: 'Status',
            width: '2fr',
            cell: (person) => (
              <Status label={person.status} severity={personStatusSeverity(person.status)} />
            ),
          },
          { header: 'Last sign-in', width: '110px', cell: (person) => person.lastSignIn },
          {
            header: 'Actions',
            width: '64px',
            cell: (person) => (
              <RowMenu person={person} onAction={(kind) => setAction({ kind, person })} />
            ),
          },
        ]}
      />
      {isAdding && <AddPersonDialog onClose={() => setIsAdding(false)} />}
      {action?.kind === 'reset-password' && (
        <ResetPasswordDialog person={action.person} onClose={() => setAction(null)} />
      )}
      {action?.kind === 'reset-multifactor' && (
        <ResetMultifactorDialog person={action.person} onClose={() => setAction(null)} />
      )}
    </>
  );
}
