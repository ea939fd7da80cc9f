import { Button, Status } from '@okta/odyssey-react-mui';
import { PageHeader } from '../shell/page-header.tsx';
import { showToast } from '../shell/toasts.tsx';
import { VirtualTable } from '../shell/virtual-table.tsx';

export const APPLICATIONS = [
  'Expense desk',
  'Fleet tracker',
  'Ticketing',
  'Wiki',
  'Payroll',
  'Video meetings',
].map((name, index) => ({
  name,
  protocol: index % 2 ? 'SAML 2.0' : 'OpenID Connect',
  isActive: index !== 4,
}));

/** The applications people can sign in to. */
export function ApplicationsPage() {
  return (
    <>
      <PageHeader
        title="Applications"
        actions={
          <Button
            variant="primary"
            label="Browse app catalog"
            onClick={() => showToast('The app catalog is not available in this edition', 'info')}
          />
        }
      />
      <VirtualTable
        label="Applications"
        height={320}
        rows={APPLICATIONS}
        columns={[
          { header: 'Application', width: '2fr', cell: (app) => app.name },
          { header: 'Sign-on method', width: '1fr', cell: (app) => app.protocol },
          {
            header: 'Status',
            width: '1fr',
            cell: (app) => (
              <Status
                severity={app.isActive ? 'success' : 'default'}
                label={app.isActive ? 'Active' : 'Inactive'}
              />
            ),
          },
        ]}
      />
    </>
  );
}
