import type { z } from 'zod'
import type { contract } from '#shared/contract.ts'

type StayPlanCall = (typeof contract)['calls']['stay.plan']

const at = '2026-12-01T15:00:00.000Z'
const until = '2026-12-03T11:00:00.000Z'

export const sampleStayWish: z.input<StayPlanCall['input']> = {
  is: 'change',
  entranceIds: ['entrance-101'],
  keys: null,
  startsAt: null,
  endsAt: until,
}

export const sampleStayPlan: z.input<StayPlanCall['output']> = {
  keys: [
    {
      key: {
        credentialId: 'credential-1',
        holder: 'Åsa Öberg',
        kind: 'syncParent',
        cardNumber: null,
        endsAt: until,
      },
      startsAt: at,
      rooms: ['101'],
      fate: 'replaced',
      until,
    },
  ],
  stops: [],
  nextStay: null,
  problems: [],
  keysReadAt: at,
}
