import { Box, Button, Checkbox, SearchField } from '@okta/odyssey-react-mui';
import { useState } from 'react';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import type { Group } from '../data/directory.ts';
import { assignPeople, consoleState } from '../data/state.ts';
import { Drawer } from '../shell/drawer.tsx';
import { showToast } from '../shell/toasts.tsx';

/** Chooses people for a group from a long list in a drawer. */
export function AssignPeopleDrawer({ group, onClose }: { group: Group; onClose: () => void }) {
  const { people } = consoleState.use();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const candidates = people.filter(
    (person) =>
      !person.groupIds.includes(group.id) &&
      `${person.firstName} ${person.lastName}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const virtual = useVirtualRows({ count: candidates.length, rowHeight: 40, viewHeight: 480 });
  function choose(id: string, isChosen: boolean): void {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }
  function assign(): void {
    assignPeople(group.id, chosen);
    showToast(`${chosen.size} people assigned to ${group.name}`);
    onClose();
  }
  return (
    <Drawer
      title={`Assign people to ${group.name}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="floating" label="Cancel" onClick={onClose} />
          <Button
            variant="primary"
            label={`Assign ${chosen.size || ''}`.trim()}
            isDisabled={chosen.size === 0}
            onClick={assign}
          />
        </>
      }
    >
      <SearchField
        label="Find people"
        placeholder="Find people"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onClear={() => setSearch('')}
      />
      <Box sx={{ marginBlockStart: '12px' }}>
        <div
          role="group"
          aria-label="People"
          onScroll={virtual.onScroll}
          style={{ height: 480, overflowY: 'auto' }}
        >
          <div style={{ height: virtual.totalHeight, position: 'relative' }}>
            {virtual.rows.map(({ slot, index, top }) => {
              const person = candidates[index]!;
              return (
                <div key={slot} style={{ position: 'absolute', top, height: 40 }}>
                  <Checkbox
                    label={`${person.firstName} ${person.lastName}`}
                    isChecked={chosen.has(person.id)}
                    onChange={(_, isChecked) => choose(person.id, isChecked)}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </Box>
    </Drawer>
  );
}
