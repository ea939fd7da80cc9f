import { Button, MenuButton, MenuItem, Tabs } from '@okta/odyssey-react-mui';
import { useState } from 'react';
import { consoleState } from '../data/state.ts';
import { CreateTokenDialog } from '../dialogs/create-token-dialog.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { showToast } from '../shell/toasts.tsx';
import { VirtualTable } from '../shell/virtual-table.tsx';

function TokensTab() {
  const { tokens } = consoleState.use();
  function revoke(name: string): void {
    consoleState.update((state) => ({
      ...state,
      tokens: state.tokens.filter((token) => token.name !== name),
    }));
    showToast(`Token ${name} revoked`, 'warning');
  }
  return (
    <VirtualTable
      label="Tokens"
      height={320}
      rows={tokens}
      columns={[
        { header: 'Token name', width: '2fr', cell: (token) => token.name },
        { header: 'Created', width: '1fr', cell: (token) => token.created },
        { header: 'Expires', width: '1fr', cell: (token) => token.expires },
        {
          header: 'Actions',
          width: '64px',
          cell: (token) => (
            <MenuButton
              ariaLabel="Token actions"
              isOverflow
              buttonVariant="floating"
              size="small"
              menuAlignment="right"
            >
              <MenuItem variant="destructive" onClick={() => revoke(token.name)}>
                Revoke token
              </MenuItem>
            </MenuButton>
          ),
        },
      ]}
    />
  );
}

/** Security > API: tokens by which programs may use the service. */
export function ApiPage() {
  const [isCreating, setIsCreating] = useState(false);
  return (
    <>
      <PageHeader
        title="API"
        description="Tokens let programs act as the administrator who created them."
        actions={
          <Button variant="primary" label="Create token" onClick={() => setIsCreating(true)} />
        }
      />
      <Tabs
        ariaLabel="API"
        initialValue="tokens"
        tabs={[
          { label: 'Tokens', value: 'tokens', children: <TokensTab /> },
          { label: 'Trusted origins', value: 'origins', children: <p>No trusted origins yet.</p> },
        ]}
      />
      {isCreating && <CreateTokenDialog onClose={() => setIsCreating(false)} />}
    </>
  );
}
