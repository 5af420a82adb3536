/** Where the ledger lives unless somebody says otherwise: local to the machine and the person, never roaming. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), '法审台账');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'fashen-taizhang');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'fashen-taizhang');
}
