import { Box, Callout, Heading5, Paragraph } from '@okta/odyssey-react-mui';
import { consoleState } from '../data/state.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { RouteLink } from '../shell/route-link.tsx';

function Tile(props: { label: string; link: string; count: number; path: string }) {
  return (
    <Box sx={{ border: '1px solid #d7d7dc', borderRadius: '8px', padding: '20px', flex: 1 }}>
      <Heading5 component="h2">{props.label}</Heading5>
      <Box sx={{ fontSize: 32, marginBlock: '8px' }}>{props.count}</Box>
      <RouteLink to={props.path}>{props.link}</RouteLink>
    </Box>
  );
}

/** The first page: a few counts and a task that waits. */
export function DashboardPage() {
  const { people, groups, tokens } = consoleState.use();
  const locked = people.filter((person) => person.status === 'Locked out').length;
  return (
    <>
      <PageHeader title="Overview" description="Northwind Traders workforce directory" />
      <Box sx={{ display: 'flex', gap: '16px', marginBlockEnd: '24px' }}>
        <Tile label="People" link="View people" count={people.length} path="/admin/users" />
        <Tile label="Groups" link="View groups" count={groups.length} path="/admin/groups" />
        <Tile
          label="API tokens"
          link="View tokens"
          count={tokens.length}
          path="/admin/access/api"
        />
      </Box>
      <Callout severity="warning" title={`${locked} people are locked out`}>
        <Paragraph>They cannot sign in until an administrator resets their password.</Paragraph>
      </Callout>
    </>
  );
}
