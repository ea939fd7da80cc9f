import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  tone: 'info' | 'caution' | 'problem';
  icon?: ReactNode;
  children: ReactNode;
}

/** A sentence that the person should read here; a problem is read out at once. */
export function Notice({ tone, icon, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : undefined}>
      {icon}
      <div>{children}</div>
    </div>
  );
}

interface EmptyProps {
  icon?: ReactNode;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** What stands where there is nothing yet: says what will be here and how to get there. */
export function Empty({ icon, title, children, actions }: EmptyProps) {
  return (
    <div className="empty">
      {icon}
      <h2>{title}</h2>
      <p>{children}</p>
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
