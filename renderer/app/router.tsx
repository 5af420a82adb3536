/** 路由：散列地址在两种主机上都能用；页面分块，用到才读。 */
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { LoadingState } from '#renderer/ui/states.tsx';
import { Gate } from './Gate.tsx';
import { modules } from './modules.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PlanPage } from './PlanPage.tsx';
import { RouteError } from './RouteError.tsx';

const pages: RouteObject[] = [
  {
    path: 'catalog',
    lazy: async () => ({
      Component: (await import('#renderer/features/catalog/CatalogPage.tsx')).CatalogPage,
    }),
  },
  {
    path: 'decisions',
    lazy: async () => ({
      Component: (await import('#renderer/features/decisions/DecisionListPage.tsx')).DecisionListPage,
    }),
  },
  {
    path: 'decisions/new',
    lazy: async () => ({
      Component: (await import('#renderer/features/decisions/DecisionFormPage.tsx')).DecisionFormPage,
    }),
  },
  {
    path: 'decisions/:id',
    lazy: async () => ({
      Component: (await import('#renderer/features/decisions/DecisionRecordPage.tsx')).DecisionRecordPage,
    }),
  },
  {
    path: 'decisions/:id/edit',
    lazy: async () => ({
      Component: (await import('#renderer/features/decisions/DecisionFormPage.tsx')).DecisionFormPage,
    }),
  },
  {
    path: 'reviews',
    lazy: async () => ({
      Component: (await import('#renderer/features/reviews/ReviewListPage.tsx')).ReviewListPage,
    }),
  },
  {
    path: 'reviews/new',
    lazy: async () => ({
      Component: (await import('#renderer/features/reviews/IntakeFormPage.tsx')).IntakeFormPage,
    }),
  },
  {
    path: 'reviews/:id',
    lazy: async () => ({
      Component: (await import('#renderer/features/reviews/ReviewRecordPage.tsx')).ReviewRecordPage,
    }),
  },
  {
    path: 'reviews/:id/intake',
    lazy: async () => ({
      Component: (await import('#renderer/features/reviews/IntakeFormPage.tsx')).IntakeFormPage,
    }),
  },
  {
    path: 'reviews/:id/opinion',
    lazy: async () => ({
      Component: (await import('#renderer/features/reviews/OpinionEditorPage.tsx')).OpinionEditorPage,
    }),
  },
  {
    path: 'system',
    lazy: async () => {
      const [{ SystemPage }, { ExpertsPage }] = await Promise.all([
        import('#renderer/features/system/SystemPage.tsx'),
        import('#renderer/features/experts/ExpertsPage.tsx'),
      ]);
      // 专家库是另一个模块，在系统页里占一个页签。
      const more = [{ key: 'experts', label: '专家库', Body: ExpertsPage }];
      return { Component: () => <SystemPage more={more} /> };
    },
  },
  ...modules.flatMap((module) =>
    module.plan === undefined ? [] : [{ path: module.path.slice(1), element: <PlanPage module={module} /> }],
  ),
  { path: '*', element: <NotFoundPage /> },
];

/** 收起地址里的启动口令以后再叫，免得路由把它当成路径。 */
export const createAppRouter = () =>
  createHashRouter([
    {
      path: '/components',
      lazy: async () => ({ Component: (await import('./ComponentsPage.tsx')).ComponentsPage }),
      errorElement: <RouteError />,
      HydrateFallback: LoadingState,
    },
    {
      path: '/',
      element: <Gate />,
      errorElement: <RouteError />,
      HydrateFallback: LoadingState,
      children: [
        { index: true, element: <Navigate to="/decisions" replace /> },
        { errorElement: <RouteError />, children: pages },
      ],
    },
  ]);
