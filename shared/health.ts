import { z } from 'zod'
import { Instant } from './instant.ts'
import { Problem } from './problem.ts'

/** Our own measurements of the last hour. */
export const Latency = z.object({ p50: z.number(), p95: z.number(), samples: z.int() })
export type Latency = z.infer<typeof Latency>

/** How this computer gets out of the hotel, as the last connection found it. */
export const NetworkView = z.object({
  /** `host:port`; null when the connection is direct or goes to this computer. */
  proxy: z.string().nullable(),
  /** Who named the proxy. */
  source: z.enum(['setting', 'system', 'environment', 'none']),
  /** Who signed the certificate that was seen last: Seam's own authority, or the network's when it reads along. */
  issuer: z.string().nullable(),
  systemCertificates: z.enum(['loaded', 'empty', 'unavailable']),
  /** The file of authorities that IT chose. */
  authorityFile: z.enum(['none', 'loaded', 'unreadable']),
  /** NODE_TLS_REJECT_UNAUTHORIZED=0 is set. It is ignored: certificates are checked. */
  ignoresUnsafeVariable: z.boolean(),
  /** Why the last connection did not stand, where a person can do something about it. */
  problem: Problem.nullable(),
})
export type NetworkView = z.infer<typeof NetworkView>

/** What is known beyond the three hops of the status: how long answers take, and the encoders Seam lists. */
export const Health = z.object({
  /** One question and its answer, as this computer sees it. */
  seam: Latency.nullable(),
  /** From Seam's yes to the moment a look saw Visionline's confirmation: Bridge and Visionline together. */
  confirmed: Latency.nullable(),
  /** Requests of the last hour without any answer. */
  unanswered: z.int(),
  encoders: z
    .array(z.object({ id: z.string(), name: z.string(), errors: z.array(z.string()).readonly() }))
    .readonly()
    .nullable(),
  encodersReadAt: Instant.nullable(),
  /** `acs_system.errors[]` and `warnings[]` as Seam sent them last. */
  errors: z.array(z.string()).readonly(),
  warnings: z.array(z.string()).readonly(),
  /** Null where there is no network to speak of: a page in a test, a training property alone. */
  network: NetworkView.nullable(),
})
export type Health = z.infer<typeof Health>
