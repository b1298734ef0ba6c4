import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { TrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import type { Training } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'

/** The guest of a link takes out the phone, scans and waits: long enough for the desk to see both states. */
const guestOpensAfterMs = 12_000

/** A slow day at the hotel's line. */
const slowMs = 2_500

/** The embedded training property as the core's port: started on demand and once, on loopback. */
export const createTraining = ({
  stateFile,
}: {
  readonly stateFile: string
}): Training & { readonly stop: () => Promise<void> } => {
  let running: Promise<TrainingProperty> | null = null
  const property = () => (running ??= startTrainingProperty({ stateFile, guestOpensAfterMs }))

  return {
    start: async (): Promise<SeamAccount> => {
      const { apiKey, endpoint } = await property()
      return { apiKey, endpoint }
    },
    practise: async (fault) => {
      const { control } = await property()
      await control.offline(fault === 'offline')
      control.bridgeDown(fault === 'bridgeDown')
      control.revokeApiKey(fault === 'keyRevoked')
      control.latency(fault === 'slow' ? slowMs : 0)
    },
    stop: async () => (await running)?.stop(),
  }
}
