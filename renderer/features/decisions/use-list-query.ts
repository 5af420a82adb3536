/** 从名单打开记录、再去修改时，一路带着名单的样子，退回去还是那样。 */
import { useLocation } from 'react-router';
import { listQueryOf } from './list/list-state.ts';

export interface ListReturn {
  /** 名单地址里问号后面的部分；从别处来的为空串。 */
  readonly query: string;
  /** 名单的地址。 */
  readonly path: string;
  /** 转到别的页时交给路由的 `state`。 */
  readonly state: { readonly list: string };
}

export function useListReturn(): ListReturn {
  const location = useLocation();
  const query = listQueryOf(location.state);
  return { query, path: `/decisions${query === '' ? '' : `?${query}`}`, state: { list: query } };
}
