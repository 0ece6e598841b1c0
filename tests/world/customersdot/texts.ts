/** What CustomersDot says when it refuses, as it was seen; the two plain sentences are ours, no page quotes them. */
export const texts = {
  ticketLink: 'zendesk_ticket_link is missing',
  notLinked: "undefined method 'map' for nil:NilClass",
  taken:
    'unable to associate the subscription as the destination namespace is already associated with a subscription',
  extraMinutes: (id: number) =>
    `Namespace change to ${id} is not allowed: Target namespace can't have additional CI minutes`,
  extraStorage: (id: number) =>
    `Namespace change to ${id} is not allowed: Target namespace can't have additional storage`,
  oneTimeCharge: 'Order_Imp_OneTime_Charge_Not_Allow_To_Change',
  linkedElsewhere: 'This GitLab.com account has already been linked to another Customers Portal account',
  notRoot: '400 Bad request - Must be root namespace',
  notOwner: 'The linked GitLab.com user is not an Owner of the namespace',
  overage: (seats: number, group: string, billable: number) =>
    `Your subscription includes ${seats} seats, but the ${group} group has ${billable} billable users, ` +
    `resulting in the overage of ${billable - seats} seat(s)`,
  notTransferable: 'Expired and trial subscriptions cannot be transferred',
  minutesStay: 'A subscription with compute minutes that is already linked cannot be transferred',
} as const;
