import { describe, expect, it } from 'vitest';
import type { Action } from '@/core/recording/action';
import { sectionFor } from '@/core/recording/auto-section';

const users = { title: 'Users | Contoso', url: 'https://c.example/users' };
const groups = { title: 'Groups | Contoso', url: 'https://c.example/groups' };

function action(kind: Action['kind'], page = users, dialog?: string): Action {
  return {
    id: 'd:1',
    kind,
    at: 0,
    endedAt: 0,
    targetKey: null,
    target: {
      role: 'button',
      name: 'X',
      context: dialog ? [{ role: 'dialog', name: dialog }] : [],
      frame: [],
      locators: [],
    },
    value: null,
    destination: null,
    page,
    press: null,
    framePath: null,
    open: false,
  };
}

describe('auto sections', () => {
  it('begin with the page heading, else with the area in the title', () => {
    expect(sectionFor(null, action('click'), 'People')).toEqual({ title: 'People' });
    expect(sectionFor(null, action('click'), '')).toEqual({ title: 'Users' });
    expect(sectionFor(null, action('click', { title: '', url: '' }), '')).toBeNull();
  });

  it('are quiet on the same page and where another page has the same heading', () => {
    const current = { title: 'Users', page: users };
    expect(sectionFor(current, action('click'), 'Users')).toBeNull();
    expect(
      sectionFor(current, action('click', { ...users, url: `${users.url}/7` }), 'Users'),
    ).toBeNull();
  });

  it('split at another area', () => {
    const current = { title: 'Users', page: users };
    expect(sectionFor(current, action('click', groups), 'Groups')).toEqual({ title: 'Groups' });
  });

  it('split at another heading under the same address', () => {
    const current = { title: 'Users', page: users, heading: 'Users' };
    expect(sectionFor(current, action('click'), 'Roles')).toEqual({ title: 'Roles' });
  });

  it('split at a form in a dialog, not at a question, and not on coming back', () => {
    const current = { title: 'Users', page: users, heading: 'Users' };
    expect(sectionFor(current, action('type', users, 'Add person'), 'Users')).toEqual({
      title: 'Add person',
    });
    expect(sectionFor(current, action('click', users, 'Delete Bob?'), 'Users')).toBeNull();
    const inDialog = { title: 'Add person', page: users, heading: 'Users' };
    expect(sectionFor(inDialog, action('select', users, 'Add person'), 'Users')).toBeNull();
    expect(sectionFor(inDialog, action('click'), 'Users')).toBeNull();
  });

  it('never leave a section that was made by hand', () => {
    expect(sectionFor({ title: 'Mine', page: null }, action('click', groups), 'Groups')).toBeNull();
  });
});
