import { nameOfIdentity, usersOfIdentity } from './people.ts'
import { iso } from './property-time.ts'
import type {
  AttemptRecord,
  EncoderRecord,
  EntranceRecord,
  EventRecord,
  IdentityRecord,
  PhoneRecord,
  UserRecord,
} from './records.ts'
import type { Wire } from './wire-keys.ts'
import type { World } from './world.ts'

export const wireWorkspace = ({ hotel, ids }: World): Wire => ({
  workspace_id: ids.workspaceId,
  name: `${hotel.name} (training)`,
  company_name: hotel.name,
  connect_partner_name: null,
  connect_webview_customization: {},
  is_publishable_key_auth_enabled: false,
  is_sandbox: true,
  is_suspended: false,
  organization_id: null,
})

export const wireVisionlineSystem = (world: World): Wire => ({
  ...systemBase(world, world.ids.systemId, world.ids.accountId),
  name: world.hotel.name,
  external_type: 'visionline_system',
  external_type_display_name: 'Visionline System',
  system_type: 'visionline_system',
  system_type_display_name: 'Visionline System',
  image_alt_text: 'ASSA ABLOY Visionline',
  is_credential_manager: false,
  default_credential_manager_acs_system_id: world.ids.managerId,
  acs_user_count: world.users.size,
  visionline_metadata: { lan_address: '192.168.40.12', mobile_access_uuid: '1', system_id: '1' },
  errors: world.switches.bridgeDown
    ? [
        {
          error_code: 'seam_bridge_disconnected',
          message: 'The Seam Bridge of this property is not connected.',
          created_at: iso(world.now()),
        },
      ]
    : [],
})

export const wireCredentialManager = (world: World): Wire => ({
  ...systemBase(world, world.ids.managerId, world.ids.managerAccountId),
  name: 'ASSA ABLOY Credential Services',
  external_type: 'assa_abloy_credential_service',
  external_type_display_name: 'ASSA ABLOY Credential Service',
  system_type: 'assa_abloy_credential_service',
  system_type_display_name: 'ASSA ABLOY Credential Service',
  image_alt_text: 'ASSA ABLOY Credential Services',
  is_credential_manager: true,
  errors: [],
})

export const wireEntrance = (world: World, { id, name, category, createdAt }: EntranceRecord): Wire => ({
  acs_entrance_id: id,
  acs_system_id: world.ids.systemId,
  connected_account_id: world.ids.accountId,
  display_name: name,
  created_at: iso(createdAt),
  can_unlock_with_card: true,
  can_unlock_with_mobile_key: true,
  can_belong_to_reservation: category === 'guest',
  space_ids: [],
  errors: [],
  warnings: [],
  visionline_metadata: {
    door_name: name,
    door_category: world.switches.futureApi && name === 'Pool' ? 'aquatic gate' : category,
    profiles: [
      {
        visionline_door_profile_id: category === 'guest' ? 'BLE' : 'Common',
        visionline_door_profile_type: category === 'guest' ? 'BLE' : 'commonDoor',
      },
    ],
  },
  ...(world.switches.futureApi ? { floor_plan_url: 'https://example.test/plan', door_mood: null } : {}),
})

export const wireUser = (world: World, user: UserRecord): Wire => {
  const identity = user.identityId === null ? undefined : world.identities.get(user.identityId)
  return {
    acs_user_id: user.id,
    acs_system_id: world.ids.systemId,
    connected_account_id: world.ids.accountId,
    workspace_id: world.ids.workspaceId,
    created_at: iso(user.createdAt),
    display_name: user.fullName,
    full_name: user.fullName,
    email: user.email ?? undefined,
    email_address: user.email ?? undefined,
    phone_number: user.phone ?? undefined,
    is_managed: true,
    is_suspended: user.isSuspended,
    last_successful_sync_at: null,
    user_identity_id: user.identityId ?? undefined,
    user_identity_full_name: identity?.fullName,
    user_identity_email_address: identity?.email,
    user_identity_phone_number: identity?.phone,
    pending_mutations: [],
    errors: [],
    warnings: [],
  }
}

export const wireIdentity = (world: World, identity: IdentityRecord): Wire => ({
  user_identity_id: identity.id,
  user_identity_key: identity.key,
  full_name: identity.fullName,
  email_address: identity.email,
  phone_number: identity.phone,
  display_name: nameOfIdentity(identity),
  created_at: iso(identity.createdAt),
  workspace_id: world.ids.workspaceId,
  acs_user_ids: usersOfIdentity(world, identity.id).map(({ id }) => id),
  errors: [],
  warnings: [],
})

export const wirePhone = (world: World, phone: PhoneRecord): Wire => ({
  device_id: phone.id,
  device_type: phone.system === 'ios' ? 'ios_phone' : 'android_phone',
  display_name: phone.name,
  nickname: phone.name,
  created_at: iso(phone.createdAt),
  workspace_id: world.ids.workspaceId,
  custom_metadata: {},
  properties: {
    assa_abloy_credential_service_metadata: {
      has_active_endpoint: phone.isEnrolled,
      endpoints: [{ endpoint_id: phone.endpointId, is_active: phone.isEnrolled }],
    },
  },
  errors: [],
  warnings: [],
})

export const wireEncoder = (world: World, { id, name, createdAt }: EncoderRecord): Wire => ({
  acs_encoder_id: id,
  acs_system_id: world.ids.systemId,
  connected_account_id: world.ids.accountId,
  workspace_id: world.ids.workspaceId,
  display_name: name,
  created_at: iso(createdAt),
  errors: [],
})

export const wireAttempt = ({ id, action, status, result, error }: AttemptRecord): Wire => ({
  action_attempt_id: id,
  action_type: action,
  status,
  result: status === 'success' ? result : null,
  error: status === 'error' ? error : null,
})

export const wireEvent = (world: World, { id, type, createdAt, subject }: EventRecord): Wire => ({
  event_id: id,
  event_type: type,
  workspace_id: world.ids.workspaceId,
  created_at: iso(createdAt),
  occurred_at: iso(createdAt),
  ...subject,
})

const systemBase = ({ hotel, ids }: World, systemId: string, accountId: string): Wire => ({
  acs_system_id: systemId,
  connected_account_id: accountId,
  connected_account_ids: [accountId],
  workspace_id: ids.workspaceId,
  created_at: iso(hotel.builtAt - 400 * 86_400_000),
  image_url: 'https://connect.getseam.com/assets/images/acs_systems/visionline_logo.png',
  location: { time_zone: hotel.timeZone },
  warnings: [],
})
