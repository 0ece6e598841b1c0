/** The records of GitLab.com's API in the app's own words (gitlab-api.md 1.2 to 1.5). */
import * as z from 'zod/mini';
import type {
  DeletionMark,
  GitlabUser,
  GroupPlan,
  Memberships,
  Namespace,
  UserEmail,
} from '../../core/domain/records/gitlab.ts';
import { amount, dayOrNull, idText, orNull, trueOrFalse, wordsOrNull } from '../shape.ts';

/** Admins are shown email, confirmation and `is_admin`; others only the public email, which is a confirmed one. */
export const userRecord: z.ZodMiniType<GitlabUser> = z.pipe(
  z.object({
    id: idText,
    username: z.string(),
    name: z.string(),
    email: wordsOrNull,
    public_email: wordsOrNull,
    confirmed_at: wordsOrNull,
    is_admin: orNull(z.boolean()),
    state: wordsOrNull,
    web_url: wordsOrNull,
  }),
  z.transform((raw): GitlabUser => ({
    id: raw.id,
    username: raw.username,
    name: raw.name,
    email: raw.email ?? raw.public_email,
    confirmed: raw.email === null ? raw.public_email !== null : raw.confirmed_at !== null,
    admin: raw.is_admin,
    state: raw.state,
    url: raw.web_url,
  })),
);

export const userEmailRecord: z.ZodMiniType<UserEmail> = z.pipe(
  z.object({ email: z.string(), confirmed_at: wordsOrNull }),
  z.transform((raw): UserEmail => ({ email: raw.email, confirmed: raw.confirmed_at !== null })),
);

/** Levels are an open list (25 and 60 exist, the documentation names neither). */
export const OWNER = 50;

export const membershipList: z.ZodMiniType<Memberships> = z.pipe(
  z.array(z.object({ source_id: idText, source_type: z.string(), access_level: amount })),
  z.transform((list): Memberships => ({
    owned: list
      .filter((one) => one.access_level === OWNER && one.source_type === 'Namespace')
      .map((one) => one.source_id),
  })),
);

const unlessHidden = z.optional(z.nullable(amount));

export const namespaceRecord: z.ZodMiniType<Namespace> = z.pipe(
  z.object({
    id: z.int(),
    name: z.string(),
    full_path: z.string().check(z.minLength(1)),
    kind: z.string(),
    parent_id: orNull(z.int()),
    plan: wordsOrNull,
    billable_members_count: orNull(amount),
    max_seats_used: orNull(amount),
    max_seats_used_changed_at: wordsOrNull,
    shared_runners_minutes_limit: unlessHidden,
    extra_shared_runners_minutes_limit: unlessHidden,
    additional_purchased_storage_size: unlessHidden,
    additional_purchased_storage_ends_on: z.optional(dayOrNull),
    end_date: dayOrNull,
    trial: trueOrFalse,
  }),
  z.transform((raw): Namespace => ({
    id: raw.id,
    name: raw.name,
    path: raw.full_path,
    kind: raw.kind,
    parent: raw.parent_id,
    plan: raw.plan,
    billable: raw.billable_members_count,
    maxSeats: raw.max_seats_used ?? (raw.billable_members_count === null ? undefined : null),
    maxSeatsAt: raw.max_seats_used_changed_at,
    quota: raw.shared_runners_minutes_limit,
    extraMinutes: raw.extra_shared_runners_minutes_limit,
    storage: raw.additional_purchased_storage_size,
    storageEnds: raw.additional_purchased_storage_ends_on,
    end: raw.end_date,
    trial: raw.trial,
  })),
);

export const deletionMarkRecord: z.ZodMiniType<DeletionMark> = z.pipe(
  z.object({ id: z.int(), marked_for_deletion_on: dayOrNull }),
  z.transform((raw): DeletionMark => ({ on: raw.marked_for_deletion_on })),
);

const planPart = z.object({ code: wordsOrNull, name: wordsOrNull, trial: trueOrFalse });
const usagePart = z.object({
  seats_in_subscription: orNull(amount),
  seats_in_use: orNull(amount),
  max_seats_used: orNull(amount),
  seats_owed: orNull(amount),
});
const billingPart = z.object({ subscription_start_date: dayOrNull, subscription_end_date: dayOrNull });

interface Shown {
  readonly plan: z.infer<typeof planPart> | null;
  readonly usage: z.infer<typeof usagePart> | null;
  readonly billing: z.infer<typeof billingPart> | null;
}

const planOf = ({ plan, usage, billing }: Shown): GroupPlan => ({
  code: plan?.code ?? null,
  name: plan?.name ?? null,
  trial: plan?.trial ?? false,
  seats: usage?.seats_in_subscription ?? null,
  inUse: usage?.seats_in_use ?? null,
  maxSeats: usage?.max_seats_used ?? null,
  owed: usage?.seats_owed ?? null,
  start: billing?.subscription_start_date ?? null,
  end: billing?.subscription_end_date ?? null,
});

/** A group without a subscription has all leaves null, or nothing at all; anything else without a plan is no answer. */
export const groupPlanRecord: z.ZodMiniType<GroupPlan> = z.union([
  z.pipe(
    z.object({ plan: z.nullable(planPart), usage: orNull(usagePart), billing: orNull(billingPart) }),
    z.transform(planOf),
  ),
  z.pipe(
    z.strictObject({}),
    z.transform(() => planOf({ plan: null, usage: null, billing: null })),
  ),
]);

export const memberRecord = z.object({ access_level: amount, email: wordsOrNull });
