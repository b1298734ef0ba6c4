import { SeamHttp } from '@seamapi/http'
import { repeat } from './measure.ts'
import type { Figure } from './measure.ts'
import { joinableRooms, openBench, wish } from './open-core.ts'
import type { Bench } from './open-core.ts'

const latencyMs = 80

/** One key by the app, and the three bare calls of Seam's page, on the same server with the same client. */
export const oneKey = async (): Promise<readonly Figure[]> => {
  const bench = await openBench()
  try {
    const rooms = await joinableRooms(bench)
    bench.seam.control.latency(latencyMs)
    let n = 0
    const bare = bareCalls(bench)
    const ours: number[] = []
    const bareMs: number[] = []
    // In turn, so that a slow moment of the machine meets both.
    for (let run = 0; run < 8; run += 1) {
      const room = rooms[run % rooms.length]
      if (room === undefined) throw new Error('no joinable room')
      const begun = performance.now()
      const submitted = await bench.opened.core.handlers['issue.submit'](wish(room, `Guest ${(n += 1)}`))
      if (!submitted.ok) throw new Error(submitted.error.kind)
      await bench.opened.core.settled({ jobIds: [submitted.value.job.id] })
      const issued = await bench.opened.store.jobs.get(submitted.value.job.id)
      if (issued?.state !== 'issued') throw new Error(`not issued: ${JSON.stringify(issued?.problem)}`)
      const middle = performance.now()
      await bare(room.entranceId, `Bare ${n}`)
      if (run > 0) {
        ours.push(middle - begun)
        bareMs.push(performance.now() - middle)
      }
    }
    const ratios = ours.map((ms, index) => ms / (bareMs[index] ?? Number.NaN))
    return [
      { name: `one issued key at ${latencyMs} ms latency`, values: ours, unit: 'ms' },
      { name: 'the three bare calls, one after another', values: bareMs, unit: 'ms' },
      {
        name: 'one issued key over the three bare calls',
        values: ratios,
        unit: 'x',
        target: { is: 'atMost', value: 1.5 },
      },
    ]
  } finally {
    await bench.close()
  }
}

/** 120 keys for a group: the queue's parallelism against one bare call after another. */
export const manyKeys = async (): Promise<readonly Figure[]> => {
  const keys = 120
  const bareMs = await bareKeyMs(3)
  const calls: number[] = []
  const reached: number[] = []
  const efficiency: number[] = []
  const aloneMs = await oneByOneMs(6)
  const totals = await repeat(2, async () => {
    const bench = await openBench()
    try {
      const rooms = await joinableRooms(bench)
      bench.seam.control.latency(latencyMs)
      const before = bench.seam.control.record().length
      const inFlight = mostInFlight(bench)
      const begun = performance.now()
      for (let key = 0; key < keys; key += 1) {
        const room = rooms[key % rooms.length]
        if (room === undefined) throw new Error('no joinable room')
        const submitted = await bench.opened.core.handlers['issue.submit'](wish(room, `Guest ${key}`))
        if (!submitted.ok) throw new Error(submitted.error.kind)
      }
      await bench.opened.core.settled({})
      const elapsed = performance.now() - begun
      const { issued } = await bench.opened.store.jobs.counts()
      if (issued !== keys) throw new Error(`${issued} of ${keys} issued`)
      calls.push((bench.seam.control.record().length - before) / keys)
      reached.push(inFlight.most())
      efficiency.push((100 * aloneMs * keys) / (inFlight.most() * elapsed))
      return elapsed
    } finally {
      await bench.close()
    }
  })
  return [
    { name: `${keys} keys at ${latencyMs} ms latency, adaptive parallelism`, values: totals, unit: 'ms' },
    {
      name: `as fast as ${keys} keys by bare calls one after another`,
      values: totals.map((ms) => (bareMs * keys) / ms),
      unit: 'x',
      target: { is: 'atLeast', value: 6 },
    },
    { name: 'keys on their way at once, at most', values: reached.slice(1), unit: 'keys' },
    {
      name: 'of what so many at once could do at best',
      values: efficiency.slice(1),
      unit: '%',
      target: { is: 'atLeast', value: 80 },
    },
    { name: 'calls per key', values: calls.slice(1), unit: 'calls', target: { is: 'atMost', value: 4 } },
  ]
}

/** How long one key takes by the app when nothing else is on its way: what the ideal is computed from. */
const oneByOneMs = async (runs: number): Promise<number> => {
  const bench = await openBench(1)
  try {
    const rooms = await joinableRooms(bench)
    bench.seam.control.latency(latencyMs)
    const begun = performance.now()
    for (let key = 0; key < runs; key += 1) {
      const room = rooms[key % rooms.length]
      if (room === undefined) throw new Error('no joinable room')
      const submitted = await bench.opened.core.handlers['issue.submit'](wish(room, `Alone ${key}`))
      if (!submitted.ok) throw new Error(submitted.error.kind)
    }
    await bench.opened.core.settled({})
    return (performance.now() - begun) / runs
  } finally {
    await bench.close()
  }
}

/** Counts the keys that are on their way at the same time. */
const mostInFlight = ({ opened }: Bench) => {
  const running = new Set<string>()
  let most = 0
  opened.core.onJobs((jobs) => {
    for (const job of jobs) {
      if (job.state === 'running') running.add(job.id)
      else running.delete(job.id)
    }
    most = Math.max(most, running.size)
  })
  return { most: () => most }
}

const bareKeyMs = async (runs: number): Promise<number> => {
  const bench = await openBench()
  try {
    const [room] = await joinableRooms(bench)
    if (room === undefined) throw new Error('no joinable room')
    bench.seam.control.latency(latencyMs)
    const bare = bareCalls(bench)
    let total = 0
    for (let run = 0; run < runs; run += 1) {
      const begun = performance.now()
      await bare(room.entranceId, `Bare ${run}`)
      total += performance.now() - begun
    }
    return total / runs
  } finally {
    await bench.close()
  }
}

/** Seam's page: list the door's keys, make the guest, make the credential. */
const bareCalls = ({ seam, opened }: Bench) => {
  const client = SeamHttp.fromApiKey(seam.apiKey, { endpoint: seam.endpoint })
  return async (entranceId: string, guest: string): Promise<void> => {
    const status = await opened.store.property.property()
    if (status === null) throw new Error('not connected')
    const systemId = status.system.id
    const keys = await client.acs.entrances.listCredentialsWithAccess({
      acs_entrance_id: entranceId,
      include_if: ['visionline_metadata.is_valid'],
    })
    const user = await client.acs.users.create({ acs_system_id: systemId, full_name: guest })
    const now = Date.now()
    const live = keys.filter((key) => key.ends_at !== undefined && Date.parse(key.ends_at) > now)
    await client.acs.credentials.create({
      acs_user_id: user.acs_user_id,
      ...(status.credentialManager === null
        ? {}
        : { credential_manager_acs_system_id: status.credentialManager.id }),
      access_method: 'mobile_key',
      is_multi_phone_sync_credential: true,
      allowed_acs_entrance_ids: [entranceId],
      starts_at: new Date(now).toISOString(),
      ends_at: new Date(now + 2 * 86_400_000).toISOString(),
      visionline_metadata: {
        card_format: 'rfid48',
        joiner_acs_credential_ids: live.slice(0, 1).map((key) => key.acs_credential_id),
      },
    })
  }
}
