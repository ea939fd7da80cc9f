import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  Input,
  OverlayDrawer,
  Tooltip,
} from '@fluentui/react-components';
import { CopyRegular, DismissRegular, EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { tellPortal } from '../messages.ts';

/**
 * A context pane with a secret in it. `isHidden` starts with dots and a button to see it; otherwise it is plain text at once.
 * `facts` stand above it.
 */
export function SecretPane(props: {
  title: string;
  label: string;
  value: string;
  isHidden: boolean;
  facts: Record<string, string>;
  onClose: () => void;
}) {
  const [isHidden, setIsHidden] = useState(props.isHidden);
  async function copy(): Promise<void> {
    await navigator.clipboard?.writeText(props.value).catch(() => undefined);
    tellPortal({
      type: 'notify',
      title: 'Copied',
      body: `${props.label} copied to the clipboard.`,
    });
  }
  const copyButton = (
    <Tooltip content={`Copy ${props.label.toLowerCase()}`} relationship="label">
      <Button appearance="transparent" size="small" icon={<CopyRegular />} onClick={copy} />
    </Tooltip>
  );
  return (
    <OverlayDrawer
      open
      position="end"
      size="medium"
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
          {props.title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody style={{ display: 'grid', gap: 16, alignContent: 'start' }}>
        {Object.entries(props.facts).map(([name, value]) => (
          <Field key={name} label={name}>
            <span style={{ overflowWrap: 'anywhere' }}>{value}</span>
          </Field>
        ))}
        {props.isHidden ? (
          <Field label={props.label}>
            <Input
              readOnly
              type={isHidden ? 'password' : 'text'}
              value={props.value}
              contentAfter={
                <>
                  <Button
                    appearance="transparent"
                    size="small"
                    aria-label={isHidden ? 'Show' : 'Hide'}
                    icon={isHidden ? <EyeRegular /> : <EyeOffRegular />}
                    onClick={() => setIsHidden(!isHidden)}
                  />
                  {copyButton}
                </>
              }
            />
          </Field>
        ) : (
          <div>
            <div style={{ fontWeight: 600, marginBottom: 4 }}>{props.label}</div>
            <div
              style={{
                display: 'flex',
                alignItems: 'center',
                gap: 4,
                background: '#f5f5f5',
                padding: 8,
              }}
            >
              <code style={{ flex: 1 }}>{props.value}</code>
              {copyButton}
            </div>
          </div>
        )}
      </DrawerBody>
    </OverlayDrawer>
  );
}
