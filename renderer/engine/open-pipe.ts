import { portArrived } from '../../shared/contract/port.ts';
import { bridge } from './bridge.ts';
import { browserPipe } from './browser-pipe.ts';
import { desktopPipe } from './desktop-pipe.ts';
import type { Pipe } from './pipe.ts';

/** Opens the pipe that this window has: the desktop's port when a preload is there, else the server that sent the page. */
export function openPipe(): Promise<Pipe> {
  if (!bridge) return Promise.resolve(browserPipe());
  const desktop = desktopPipe();
  return new Promise((resolve) => {
    window.addEventListener('message', ({ source, data, ports }: MessageEvent) => {
      if (source !== window || data !== portArrived || !ports[0]) return;
      desktop.connect(ports[0]);
      resolve(desktop.pipe);
    });
  });
}
