import { Box } from '@okta/odyssey-react-mui';
import { ApiPage } from './pages/api-page.tsx';
import { ApplicationsPage } from './pages/applications-page.tsx';
import { DashboardPage } from './pages/dashboard-page.tsx';
import { FeaturesPage } from './pages/features-page.tsx';
import { GroupPage } from './pages/group-page.tsx';
import { GroupsPage } from './pages/groups-page.tsx';
import { PeoplePage } from './pages/people-page.tsx';
import { PersonPage } from './pages/person-page.tsx';
import { usePath } from './shell/router.ts';
import { SideNav } from './shell/side-nav.tsx';
import { Toasts } from './shell/toasts.tsx';
import { TopBar } from './shell/top-bar.tsx';

function Page() {
  const [, , area, id, tab] = usePath().split('/');
  if (area === 'users')
    return id ? <PersonPage key={id} id={id} tab={tab ?? 'profile'} /> : <PeoplePage />;
  if (area === 'groups') return id ? <GroupPage key={id} id={id} /> : <GroupsPage />;
  if (area === 'apps') return <ApplicationsPage />;
  if (area === 'access') return <ApiPage />;
  if (area === 'settings') return <FeaturesPage />;
  return <DashboardPage />;
}

/** The identity console. */
export function App() {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100vh' }}>
      <TopBar />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
        <SideNav />
        <Box
          component="main"
          sx={{ flex: 1, minWidth: 0, overflowY: 'auto', padding: '24px 32px' }}
        >
          <Page />
        </Box>
      </Box>
      <Toasts />
    </Box>
  );
}
