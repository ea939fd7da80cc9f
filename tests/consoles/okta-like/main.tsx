import { CssBaseline, OdysseyProvider } from '@okta/odyssey-react-mui';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

createRoot(document.getElementById('root')!).render(
  <OdysseyProvider languageCode="en">
    <CssBaseline />
    <App />
  </OdysseyProvider>,
);
