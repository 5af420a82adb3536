/** The whole bridge between page and program: one function over one channel. The router checks what it says. */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('host', {
  call: (name: string, payload: unknown, session: string | null): Promise<unknown> =>
    ipcRenderer.invoke('rpc', name, payload, session),
});
