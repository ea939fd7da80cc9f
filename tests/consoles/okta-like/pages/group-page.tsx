import { Button } from '@okta/odyssey-react-mui';
import { useState } from 'react';
import { consoleState } from '../data/state.ts';
import { AssignPeopleDrawer } from '../dialogs/assign-people-drawer.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { RouteLink } from '../shell/route-link.tsx';
import { VirtualTable } from '../shell/virtual-table.tsx';

/** One group and the people in it. */
export function GroupPage({ id }: { id: string }) {
  const { groups, people } = consoleState.use();
  const [isAssigning, setIsAssigning] = useState(false);
  const group = groups.find((candidate) => candidate.id === id);
  if (!group) return <PageHeader title="Group not found" />;
  return (
    <>
      <RouteLink to="/admin/groups">Back to Groups</RouteLink>
      <PageHeader
        title={group.name}
        description={group.description}
        actions={
          <Button variant="primary" label="Assign people" onClick={() => setIsAssigning(true)} />
        }
      />
      <VirtualTable
        label="People in this group"
        height={420}
        rows={people.filter((person) => person.groupIds.includes(id))}
        columns={[
          {
            header: 'Person',
            width: '1fr',
            cell: (person) => (
              <RouteLink
                to={`/admin/users/${person.id}`}
              >{`${person.firstName} ${person.lastName}`}</RouteLink>
            ),
          },
          { header: 'Username', width: '2fr', cell: (person) => person.username },
        ]}
      />
      {isAssigning && <AssignPeopleDrawer group={group} onClose={() => setIsAssigning(false)} />}
    </>
  );
}
