import { z } from 'zod'
import { Instant } from './instant.ts'

/** Our own measurements of the last hour. */
export const Latency = z.object({ p50: z.number(), p95: z.number(), samples: z.int() })
export type Latency = z.infer<typeof Latency>

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
})
export type Health = z.infer<typeof Health>
