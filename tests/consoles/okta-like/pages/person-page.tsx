import {
  Box,
  Button,
  Checkbox,
  MenuButton,
  MenuItem,
  Paragraph,
  Status,
  Tabs,
} from '@okta/odyssey-react-mui';
import { useState } from 'react';
import type { Person } from '../data/directory.ts';
import { changePerson, consoleState } from '../data/state.ts';
import { AssignGroupsDialog } from '../dialogs/assign-groups-dialog.tsx';
import { ResetMultifactorDialog } from '../dialogs/reset-multifactor-dialog.tsx';
import { ResetPasswordDialog } from '../dialogs/reset-password-dialog.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { RouteLink } from '../shell/route-link.tsx';
import { navigate } from '../shell/router.ts';
import { showToast } from '../shell/toasts.tsx';
import { APPLICATIONS } from './applications-page.tsx';
import { personStatusSeverity } from './person-status-severity.ts';

function ProfileTab({ person }: { person: Person }) {
  const attributes = {
    Username: person.username,
    'First name': person.firstName,
    'Last name': person.lastName,
    'Primary email': person.email,
    'Mobile phone': person.mobile,
    Department: person.department,
    'User ID': person.id,
    'Authentication factors': person.factors.join(', ') || 'None',
  };
  return (
    <Box
      sx={{
        '& dl': { display: 'grid', gridTemplateColumns: '200px 1fr', rowGap: '14px', margin: 0 },
        '& dt': { color: '#6e6e78' },
        '& dd': { margin: 0 },
      }}
    >
      <dl>
        {Object.entries(attributes).map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Box>
        ))}
      </dl>
    </Box>
  );
}

function GroupsTab({ person }: { person: Person }) {
  const { groups } = consoleState.use();
  const [isAssigning, setIsAssigning] = useState(false);
  function remove(groupId: string, name: string): void {
    changePerson(person.id, { groupIds: person.groupIds.filter((id) => id !== groupId) });
    showToast(`Removed from ${name}`);
  }
  return (
    <>
      <Button variant="secondary" label="Assign to groups" onClick={() => setIsAssigning(true)} />
      <Box
        sx={{
          '& ul': { listStyle: 'none', padding: 0 },
          '& li': {
            display: 'flex',
            alignItems: 'center',
            gap: '12px',
            borderBottom: '1px solid #ededf0',
            padding: '8px 0',
          },
        }}
      >
        <ul aria-label="Groups">
          {groups
            .filter((group) => person.groupIds.includes(group.id))
            .map((group) => (
              <li key={group.id}>
                <Box sx={{ flex: 1 }}>
                  <RouteLink to={`/admin/groups/${group.id}`}>{group.name}</RouteLink>
                  <Box sx={{ color: '#6e6e78', fontSize: 13 }}>{group.description}</Box>
                </Box>
                <Button
                  variant="floating"
                  size="small"
                  label="Remove"
                  onClick={() => remove(group.id, group.name)}
                />
              </li>
            ))}
        </ul>
      </Box>
      {isAssigning && <AssignGroupsDialog person={person} onClose={() => setIsAssigning(false)} />}
    </>
  );
}

function ApplicationsTab() {
  return (
    <ul>
      {APPLICATIONS.filter((app) => app.isActive).map((app) => (
        <li key={app.name}>{app.name}</li>
      ))}
    </ul>
  );
}

function AdminRolesTab({ person }: { person: Person }) {
  return (
    <Box sx={{ display: 'grid', gap: '12px' }}>
      <Paragraph>{`Administrator roles of ${person.firstName} ${person.lastName}`}</Paragraph>
      {['Help desk administrator', 'Read-only administrator', 'Group administrator'].map((role) => (
        <Checkbox
          key={role}
          label={role}
          onChange={(_, isChecked) => showToast(`${role} ${isChecked ? 'granted' : 'revoked'}`)}
        />
      ))}
    </Box>
  );
}

/** One person, with tabs. */
export function PersonPage({ id, tab }: { id: string; tab: string }) {
  const person = consoleState.use().people.find((candidate) => candidate.id === id);
  const [open, setOpen] = useState<'password' | 'multifactor' | null>(null);
  if (!person) return <PageHeader title="Person not found" />;
  return (
    <>
      <RouteLink to="/admin/users">Back to People</RouteLink>
      <PageHeader
        title={`${person.firstName} ${person.lastName}`}
        description={person.username}
        actions={
          <>
            <Button variant="primary" label="Reset password" onClick={() => setOpen('password')} />
            <MenuButton buttonLabel="More actions" menuAlignment="right">
              <MenuItem onClick={() => setOpen('multifactor')}>Reset multifactor</MenuItem>
              <MenuItem
                onClick={() => {
                  changePerson(id, { status: 'Active' });
                  showToast('Account unlocked');
                }}
              >
                Unlock
              </MenuItem>
              <MenuItem
                variant="destructive"
                onClick={() => {
                  changePerson(id, { status: 'Suspended' });
                  showToast('Account suspended', 'warning');
                }}
              >
                Suspend
              </MenuItem>
            </MenuButton>
          </>
        }
      />
      <Status label={person.status} severity={personStatusSeverity(person.status)} />
      <Tabs
        ariaLabel="Person"
        value={tab}
        onChange={(_, value) => navigate(`/admin/users/${id}/${value}`)}
        tabs={[
          { label: 'Profile', value: 'profile', children: <ProfileTab person={person} /> },
          {
            label: 'Groups',
            value: 'groups',
            notificationCount: person.groupIds.length,
            children: <GroupsTab person={person} />,
          },
          { label: 'Applications', value: 'applications', children: <ApplicationsTab /> },
          {
            label: 'Admin roles',
            value: 'admin-roles',
            children: <AdminRolesTab person={person} />,
          },
        ]}
      />
      {open === 'password' && <ResetPasswordDialog person={person} onClose={() => setOpen(null)} />}
      {open === 'multifactor' && (
        <ResetMultifactorDialog person={person} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
