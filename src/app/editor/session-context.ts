import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { EditorSession, EditorState } from './editor-session';

const SessionContext = createContext<EditorSession | null>(null);

export const SessionProvider = SessionContext.Provider;

/** @throws outside of an open editor. */
export function useSession(): EditorSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No SOP is open here.');
  return session;
}

/** A part of the editor's state; re-renders when that part changes. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useSession().store, select);
}
