import {
  Button,
  Card,
  CardHeader,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  Text,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

export interface PortalNotification {
  id: number;
  title: string;
  body: string;
}

/** What happened in this session, in a drawer of the top document. */
export function NotificationsPane(props: {
  isOpen: boolean;
  notifications: PortalNotification[];
  onClose: () => void;
}) {
  return (
    <OverlayDrawer
      position="end"
      open={props.isOpen}
      onOpenChange={(_, data) => !data.open && props.onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label="Close"
              icon={<DismissRegular />}
              onClick={props.onClose}
            />
          }
        >
          Notifications
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {props.notifications.length === 0 && (
          <Text>There are no notifications from this session.</Text>
        )}
        {props.notifications.map((notification) => (
          <Card key={notification.id} style={{ marginBottom: 8 }}>
            <CardHeader
              header={<Text weight="semibold">{notification.title}</Text>}
              description={<Text size={200}>{notification.body}</Text>}
            />
          </Card>
        ))}
      </DrawerBody>
    </OverlayDrawer>
  );
}
