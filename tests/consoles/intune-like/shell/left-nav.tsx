import {
  NavCategory,
  NavCategoryItem,
  NavDrawer,
  NavDrawerBody,
  NavItem,
  NavSubItem,
  NavSubItemGroup,
} from '@fluentui/react-components';
import {
  AppsRegular,
  DesktopRegular,
  HomeRegular,
  LaptopRegular,
  ShieldRegular,
} from '@fluentui/react-icons';

/** The portal's menu. */
export function LeftNav({ path, onOpen }: { path: string; onOpen: (path: string) => void }) {
  const selected = path.startsWith('device/')
    ? 'devices'
    : path === 'create-policy'
      ? 'policies'
      : path;
  return (
    <NavDrawer
      open
      type="inline"
      selectedValue={selected}
      defaultOpenCategories={['devices-category']}
      onNavItemSelect={(_, data) => onOpen(String(data.value))}
      style={{ width: 228, flex: 'none' }}
      aria-label="Portal menu"
    >
      <NavDrawerBody style={{ paddingTop: 8 }}>
        <NavItem icon={<HomeRegular fontSize={20} />} value="home">
          Home
        </NavItem>
        <NavCategory value="devices-category">
          <NavCategoryItem icon={<DesktopRegular fontSize={20} />}>Devices</NavCategoryItem>
          <NavSubItemGroup>
            <NavSubItem value="devices">All devices</NavSubItem>
            <NavSubItem value="policies">Compliance policies</NavSubItem>
          </NavSubItemGroup>
        </NavCategory>
        <NavCategory value="security-category">
          <NavCategoryItem icon={<ShieldRegular fontSize={20} />}>
            Endpoint security
          </NavCategoryItem>
          <NavSubItemGroup>
            <NavSubItem value="not-available">Firewall</NavSubItem>
          </NavSubItemGroup>
        </NavCategory>
        <NavItem icon={<AppsRegular fontSize={20} />} value="apps">
          Apps
        </NavItem>
        <NavItem icon={<LaptopRegular fontSize={20} />} value="reports">
          Reports
        </NavItem>
      </NavDrawerBody>
    </NavDrawer>
  );
}
