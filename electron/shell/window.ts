/** The window and the walls around everything that could be shown in it. */
import { app, BrowserWindow, type Session, type WebContents } from 'electron';
import { APP_URL, isNavigationAllowed, isPermissionAllowed, isRequestAllowed } from './security.ts';

/** Applies to every page that this program ever makes, whoever makes it. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    if (!isNavigationAllowed(details.url, details.isMainFrame)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isNavigationAllowed(details.url, details.isMainFrame)) details.preventDefault();
  });
}

/** Nothing leaves the machine, and no page gets a device, a place or a notification. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url, !app.isPackaged) });
  });
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermissionAllowed(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermissionAllowed(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  // A spelling dictionary would be fetched from the network.
  session.setSpellCheckerEnabled(false);
}

const confined = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const;

export function openWindow(title: string, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1366,
    height: 860,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: { ...confined, preload, devTools: !app.isPackaged },
  });
  window.once('ready-to-show', () => {
    window.maximize();
    window.show();
  });
  return window;
}

export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(APP_URL);

/** A page that nobody sees, without any bridge to the program. */
export function openHiddenPage(): BrowserWindow {
  return new BrowserWindow({ show: false, webPreferences: { ...confined, devTools: false } });
}
