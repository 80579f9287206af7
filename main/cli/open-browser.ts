import { spawn } from 'node:child_process';

/** Whether somebody sits before a screen of this machine. */
export function hasDisplay(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'win32' || platform === 'darwin') return !environment.SSH_CONNECTION;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** The system's own way of opening an address. */
export const openerOf = (platform: NodeJS.Platform): readonly string[] => (platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : platform === 'darwin' ? ['open'] : ['xdg-open']);

/** Opens an address in the person's browser. Where that cannot be done, nothing happens: the address was printed. */
export function openBrowser(address: string): void {
  const [program, ...args] = openerOf(process.platform);
  spawn(program!, [...args, address], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
