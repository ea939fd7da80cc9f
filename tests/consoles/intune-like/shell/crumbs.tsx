import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Crumb } from '../messages.ts';

/** The way to the blade shown. */
export function Crumbs({ crumbs, onOpen }: { crumbs: Crumb[]; onOpen: (path: string) => void }) {
  const all = [{ text: 'Home', path: 'home' }, ...crumbs.filter((crumb) => crumb.path !== 'home')];
  return (
    <Breadcrumb aria-label="Breadcrumb" size="small" style={{ paddingInline: 16 }}>
      {all.map((crumb, index) => (
        <Fragment key={crumb.path}>
          {index > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem>
            <BreadcrumbButton current={index === all.length - 1} onClick={() => onOpen(crumb.path)}>
              {crumb.text}
            </BreadcrumbButton>
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
}
