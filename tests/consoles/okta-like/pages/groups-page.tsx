import { Button } from '@okta/odyssey-react-mui';
import { useState } from 'react';
import { consoleState } from '../data/state.ts';
import { AddGroupDialog } from '../dialogs/add-group-dialog.tsx';
import { AddIcon } from '../shell/icons.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { RouteLink } from '../shell/route-link.tsx';
import { VirtualTable } from '../shell/virtual-table.tsx';

/** All groups. */
export function GroupsPage() {
  const { groups, people } = consoleState.use();
  const [isAdding, setIsAdding] = useState(false);
  const countPeople = (id: string) =>
    people.filter((person) => person.groupIds.includes(id)).length;
  return (
    <>
      <PageHeader
        title="Groups"
        description={`${groups.length} groups`}
        actions={
          <Button
            variant="primary"
            label="Add group"
            startIcon={<AddIcon />}
            onClick={() => setIsAdding(true)}
          />
        }
      />
      <VirtualTable
        label="Groups"
        height={480}
        rows={groups}
        columns={[
          {
            header: 'Group name',
            width: '2fr',
            cell: (group) => <RouteLink to={`/admin/groups/${group.id}`}>{group.name}</RouteLink>,
          },
          { header: 'Description', width: '3fr', cell: (group) => group.description },
          { header: 'People', width: '80px', cell: (group) => countPeople(group.id) },
        ]}
      />
      {isAdding && <AddGroupDialog onClose={() => setIsAdding(false)} />}
    </>
  );
}
