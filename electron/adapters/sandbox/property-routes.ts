import { z } from 'zod'
import { ids, pageInput, search, textOrNull, uuid, words } from './inputs.ts'
import { isValid, keysOfDoor } from './key-state.ts'
import { answer, notFound } from './reply.ts'
import { READ, WRITE, pageOf, route } from './route.ts'
import type { Route } from './route.ts'
import { wireCredentialManager, wireEntrance, wireVisionlineSystem, wireWorkspace } from './wire.ts'
import { wireKey } from './wire-keys.ts'

const oneSystem = z.strictObject({ acs_system_id: uuid })
const oneEntrance = z.strictObject({ acs_entrance_id: uuid })

/** Workspace, systems and doors: what a property is made of. */
export const propertyRoutes: readonly Route[] = [
  route(READ, '/workspaces/get', z.strictObject({}), (_, { world }) =>
    answer({ workspace: wireWorkspace(world) }),
  ),

  route(READ, '/workspaces/list', z.strictObject({}), (_, { world }) =>
    answer({ workspaces: [wireWorkspace(world)] }),
  ),

  route(
    READ,
    '/acs/systems/list',
    z.strictObject({
      connected_account_id: uuid.optional(),
      customer_key: z.string().optional(),
      search: search.optional(),
    }),
    (input, { world }) => {
      const systems = [wireVisionlineSystem(world), wireCredentialManager(world)]
      const account = input.connected_account_id
      return answer({
        acs_systems: systems.filter(
          (system) =>
            (account === undefined || system['connected_account_id'] === account) &&
            hit(input.search, `${String(system['name'])} ${String(system['acs_system_id'])}`),
        ),
      })
    },
  ),

  route(READ, '/acs/systems/get', oneSystem, ({ acs_system_id: id }, { world }) => {
    if (id === world.ids.systemId) return answer({ acs_system: wireVisionlineSystem(world) })
    if (id === world.ids.managerId) return answer({ acs_system: wireCredentialManager(world) })
    return notFound('acs_system', id)
  }),

  route(
    READ,
    '/acs/systems/list_compatible_credential_manager_acs_systems',
    oneSystem,
    ({ acs_system_id: id }, { world }) =>
      id === world.ids.systemId
        ? answer({ acs_systems: [wireCredentialManager(world)] })
        : id === world.ids.managerId
          ? answer({ acs_systems: [] })
          : notFound('acs_system', id),
  ),

  route(
    READ,
    '/acs/entrances/list',
    z.strictObject({
      ...pageInput,
      acs_system_id: uuid.optional(),
      acs_credential_id: uuid.optional(),
      acs_entrance_ids: ids.optional(),
      connected_account_id: uuid.optional(),
      customer_key: z.string().optional(),
      location_id: textOrNull.optional(),
      search: search.optional(),
      space_id: uuid.optional(),
    }),
    (input, context) => {
      const { world } = context
      const key =
        input.acs_credential_id === undefined ? null : world.credentials.get(input.acs_credential_id)
      if (key === undefined) return notFound('acs_credential', input.acs_credential_id ?? '')
      const wantsOther =
        (input.acs_system_id !== undefined && input.acs_system_id !== world.ids.systemId) ||
        (input.connected_account_id !== undefined && input.connected_account_id !== world.ids.accountId) ||
        input.space_id !== undefined
      const doors = [...world.entrances.values()].filter(
        ({ id, name }) =>
          !wantsOther &&
          (key === null || key.guestEntranceIds.includes(id) || key.commonEntranceIds.includes(id)) &&
          (input.acs_entrance_ids === undefined || input.acs_entrance_ids.includes(id)) &&
          hit(input.search, name),
      )
      return pageOf('acs_entrances', doors, input, 900, (door) => wireEntrance(world, door), context)
    },
  ),

  route(READ, '/acs/entrances/get', oneEntrance, ({ acs_entrance_id: id }, { world }) => {
    const door = world.entrances.get(id)
    return door === undefined
      ? notFound('acs_entrance', id)
      : answer({ acs_entrance: wireEntrance(world, door) })
  }),

  route(
    READ,
    '/acs/entrances/list_credentials_with_access',
    z.strictObject({
      acs_entrance_id: uuid,
      include_if: words.pipe(z.array(z.literal('visionline_metadata.is_valid'))).optional(),
    }),
    ({ acs_entrance_id: id, include_if: includeIf }, { world }) => {
      if (!world.entrances.has(id)) return notFound('acs_entrance', id)
      const mustBeValid = includeIf !== undefined && includeIf.length > 0
      const keys = keysOfDoor(world, id).filter((key) => !mustBeValid || isValid(key, world))
      return answer({ acs_credentials: keys.map((key) => wireKey(world, key)) })
    },
  ),

  // Training policy: the hotel has nothing to re-read, so a sync succeeds at once.
  route(WRITE, '/connected_accounts/sync', z.strictObject({ connected_account_id: uuid }), () => answer()),
]

/** Whether a text contains what was searched for, in any case. No search finds everything. */
export const hit = (wanted: string | undefined, text: string): boolean =>
  wanted === undefined || text.toLowerCase().includes(wanted.toLowerCase())
