import { Temporal as Polyfill } from 'temporal-polyfill'

type WithTemporal = { readonly Temporal?: typeof Polyfill }

/** The platform's Temporal where there is one (Electron, Chromium), else the polyfill (Node 24). */
export const Temporal: typeof Polyfill = (globalThis as WithTemporal).Temporal ?? Polyfill
