/** The window's menu, in Chinese; Electron's own would be English. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';

export function menuTemplate(isDeveloping: boolean): MenuItemConstructorOptions[] {
  return [
    { label: '文件', submenu: [{ role: 'quit', label: '退出' }] },
    {
      label: '编辑',
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        { type: 'separator' },
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '显示',
      submenu: [
        { role: 'resetZoom', label: '实际大小' },
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全屏' },
        ...(isDeveloping
          ? [
              { type: 'separator' as const },
              { role: 'reload' as const, label: '重新载入' },
              { role: 'toggleDevTools' as const, label: '开发者工具' },
            ]
          : []),
      ],
    },
    { label: '帮助', submenu: [{ role: 'about', label: '关于法审台账' }] },
  ];
}

export function installMenu(product: string, version: string): void {
  app.setAboutPanelOptions({ applicationName: product, applicationVersion: version, copyright: '' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(!app.isPackaged)));
}
