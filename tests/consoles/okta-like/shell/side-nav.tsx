import { Box } from '@okta/odyssey-react-mui';
import { type ReactElement, useState } from 'react';
import {
  AppsIcon,
  ChevronDownIcon,
  ChevronRightIcon,
  DirectoryIcon,
  GridIcon,
  LockIcon,
  SettingsIcon,
} from './icons.ts';
import { navigate, usePath } from './router.ts';

interface NavSection {
  label: string;
  icon: ReactElement;
  pages: { label: string; path: string }[];
}

const SECTIONS: NavSection[] = [
  {
    label: 'Dashboard',
    icon: <GridIcon />,
    pages: [{ label: 'Overview', path: '/admin/dashboard' }],
  },
  {
    label: 'Directory',
    icon: <DirectoryIcon />,
    pages: [
      { label: 'People', path: '/admin/users' },
      { label: 'Groups', path: '/admin/groups' },
    ],
  },
  {
    label: 'Applications',
    icon: <AppsIcon />,
    pages: [{ label: 'Applications', path: '/admin/apps' }],
  },
  { label: 'Security', icon: <LockIcon />, pages: [{ label: 'API', path: '/admin/access/api' }] },
  {
    label: 'Settings',
    icon: <SettingsIcon />,
    pages: [{ label: 'Features', path: '/admin/settings/features' }],
  },
];

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: '10px',
  width: '100%',
  border: 0,
  padding: '10px 16px',
  background: 'none',
  font: 'inherit',
  color: '#272727',
  textAlign: 'start',
  textDecoration: 'none',
  cursor: 'pointer',
  '&:hover': { background: '#ececec' },
} as const;

function NavPage({ label, path }: { label: string; path: string }) {
  const isCurrent = usePath().startsWith(path);
  return (
    <li>
      <Box
        component="span"
        sx={{
          '& a': { ...rowStyle, paddingInlineStart: '46px', boxSizing: 'border-box' },
          '& a[aria-current]': { background: '#e4e9fb', color: '#1d3fb8', fontWeight: 600 },
        }}
      >
        <a
          href={path}
          aria-current={isCurrent ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            navigate(path);
          }}
        >
          {label}
        </a>
      </Box>
    </li>
  );
}

function Section({ section }: { section: NavSection }) {
  const path = usePath();
  const [isOpen, setIsOpen] = useState(section.pages.some((page) => path.startsWith(page.path)));
  return (
    <li>
      <Box sx={{ '& button': rowStyle, '& button span': { flex: 1 } }}>
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {section.icon}
          <span>{section.label}</span>
          {isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
        </button>
      </Box>
      {isOpen && (
        <ul aria-label={section.label} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {section.pages.map((page) => (
            <NavPage key={page.path} {...page} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The console's menu: sections that open, with pages in them. */
export function SideNav() {
  return (
    <Box
      component="nav"
      sx={{
        width: 220,
        flex: 'none',
        background: '#f7f7f7',
        borderInlineEnd: '1px solid #d7d7dc',
        overflowY: 'auto',
        '& li': { margin: 0 },
      }}
    >
      <ul aria-label="Main menu" style={{ listStyle: 'none', margin: 0, padding: '8px 0' }}>
        {SECTIONS.map((section) => (
          <Section key={section.label} section={section} />
        ))}
      </ul>
    </Box>
  );
}
