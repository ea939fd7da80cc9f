import { Link } from '@okta/odyssey-react-mui';
import { navigate } from './router.ts';

/** A link to another page of the console. */
export function RouteLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      href={to}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </Link>
  );
}
