/** Recording: idle, recording or paused. */
export type RecordingStatus = 'idle' | 'recording' | 'paused';

/** What may be recorded: the one site the technician was on, or every site. */
export type RecordingScope = 'site' | 'all';

export interface RecordingOptions {
  /** Give the site access back when the recording stops. */
  returnAccess: boolean;
  /** Take pictures at all. */
  pictures: boolean;
}

export const DEFAULT_RECORDING_OPTIONS: RecordingOptions = { returnAccess: false, pictures: true };

/** The one live recording. Kept in the database; the worker may die at any instant. */
export interface Recording {
  id: string;
  status: RecordingStatus;
  scope: RecordingScope;
  /** Match patterns that the technician granted for this recording. */
  hosts: string[];
  sopId: string;
  /** Steps go to this section (the last one unless the technician chose another). */
  sectionId: string;
  tabId: number | null;
  startedAt: number;
  /** Epoch ms of the last pause; actions that began later are dropped until resumed. */
  pausedAt: number | null;
  /** Identity of the browser session that it was started in, to tell a restart. */
  browserSession: string;
  options: RecordingOptions;
}
