/** 路由：散列地址在两种主机上都能用。 */
import { createHashRouter } from 'react-router';
import { ComponentsPage } from './ComponentsPage.tsx';

export const router = createHashRouter([{ path: '/components', element: <ComponentsPage /> }]);
