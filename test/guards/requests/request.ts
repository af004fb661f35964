import type { Call } from '#contract/define.ts';
import type { AllRoutes, RouteKey } from '#contract/index.ts';
import type { Scene } from '../scene.ts';

/** One good request for each route. */
export type Requests = { readonly [K in RouteKey]: (scene: Scene) => Call<AllRoutes[K]> };
