import './engine/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import { EngineProvider } from './engine/engine-context.tsx';
import { openPipe } from './engine/open-pipe.ts';
import { startPreferences } from './frame/preferences.ts';
import { Workbench } from './frame/workbench.tsx';

const pipe = await openPipe();
startPreferences(await pipe.call('preferences.show', {}).catch(() => ({})), (key, value) => void pipe.call('preferences.keep', { key, value }).catch(() => undefined));

createRoot(document.getElementById('workbench')!).render(
  <StrictMode><EngineProvider pipe={pipe}><HashRouter><Workbench /></HashRouter></EngineProvider></StrictMode>,
);
