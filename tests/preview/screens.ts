/** Every screen of the app with samples. */
export interface Screen {
  name: string;
  size: [number, number];
  query: string;
  /** What is clicked first, by selector. */
  click?: string[];
}

export const SCREENS: Screen[] = [
  { name: 'popup-none', size: [368, 600], query: 'surface=popup&steps=' },
  { name: 'popup-0', size: [800, 600], query: 'surface=popup&steps=0' },
  { name: 'popup-5', size: [800, 600], query: 'surface=popup&steps=5' },
  { name: 'popup-60', size: [800, 600], query: 'surface=popup&steps=60,5' },
  { name: 'popup-recording', size: [800, 600], query: 'surface=popup&steps=5,60&recording=on' },
  {
    name: 'popup-interrupted',
    size: [800, 600],
    query: 'surface=popup&steps=5&recording=interrupted',
  },
  { name: 'popup-library', size: [800, 600], query: 'surface=popup&steps=5,60,0#/library' },
  {
    name: 'popup-export',
    size: [800, 600],
    query: 'surface=popup&steps=5',
    click: ['[data-testid=export]'],
  },
  { name: 'panel-none', size: [360, 800], query: 'surface=side-panel&steps=' },
  { name: 'panel-5', size: [360, 800], query: 'surface=side-panel&steps=5' },
  { name: 'panel-60', size: [360, 800], query: 'surface=side-panel&steps=60' },
  { name: 'panel-recording', size: [360, 800], query: 'surface=side-panel&steps=5&recording=on' },
  { name: 'panel-paused', size: [320, 800], query: 'surface=side-panel&steps=0&recording=paused' },
  { name: 'tab-none', size: [1280, 900], query: 'surface=tab&steps=' },
  { name: 'tab-library', size: [1280, 900], query: 'surface=tab&steps=0,5,60' },
  { name: 'tab-0', size: [1280, 900], query: 'surface=tab&steps=0#/sop/sop-0' },
  { name: 'tab-5', size: [1280, 900], query: 'surface=tab&steps=5#/sop/sop-5' },
  { name: 'tab-60', size: [1280, 900], query: 'surface=tab&steps=60#/sop/sop-60' },
  {
    name: 'tab-document',
    size: [1280, 900],
    query: 'surface=tab&steps=60#/sop/sop-60',
    click: ['[data-testid=view-document]'],
  },
  {
    name: 'tab-selected',
    size: [1280, 900],
    query: 'surface=tab&steps=60#/sop/sop-60',
    click: ['[aria-label="Select step 2"]', '[aria-label="Select step 3"]'],
  },
  {
    name: 'tab-menu',
    size: [1280, 900],
    query: 'surface=tab&steps=60#/sop/sop-60',
    click: ['[aria-label="More for step 2"]'],
  },
  {
    name: 'tab-enlarged',
    size: [1280, 900],
    query: 'surface=tab&steps=60#/sop/sop-60',
    click: ['.thumbnail-open'],
  },
  {
    name: 'tab-recording',
    size: [1280, 900],
    query: 'surface=tab&steps=60&recording=on#/sop/sop-60',
  },
  { name: 'tab-zoom200', size: [640, 450], query: 'surface=tab&steps=60#/sop/sop-60' },
];
