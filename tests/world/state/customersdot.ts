export interface BillingAccount {
  id: number;
  zuora_account_id: string | null;
  zuora_account_name: string | null;
  salesforce_account_id: string | null;
}

/** `works: null` is a token nobody has tried. */
export interface StoredToken {
  owner: number;
  works: boolean | null;
}

export interface Version {
  event: string;
  whodunnit: string | null;
  created_at: string;
  object_changes: Record<string, [unknown, unknown]>;
}

export interface Customer {
  id: number;
  email: string;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  provider: string | null;
  uid: string | null;
  login_activated: boolean;
  confirmed_at: string | null;
  country: string | null;
  state: string | null;
  city: string | null;
  zip_code: string | null;
  address: string | null;
  billing_account: BillingAccount | null;
  /** Never leaves CustomersDot. */
  token: StoredToken | null;
  history: Version[];
}

export interface LineItem {
  product_rate_plan_id: string | null;
  product_name: string;
  kind: 'seats' | 'compute_minutes' | 'storage' | 'duo' | 'other';
  plan_code: string | null;
  quantity: number;
}

export interface Subscription {
  id: string;
  name: string;
  /** The billing account it belongs to. */
  account: number;
  status: string;
  trial: boolean;
  delivery: string | null;
  start_date: string;
  end_date: string | null;
  auto_renew: boolean | null;
  invoice_owner: string | null;
  ssp_channel: string | null;
  program: string | null;
  seat_reconciliation: boolean | null;
  linked_namespace: { id: number; full_path: string | null } | null;
  line_items: LineItem[];
  /** Holds its group without an order that would tell (silent accounts). */
  orderMissing: boolean;
}

export interface Order {
  id: number;
  customer_id: number | null;
  subscription_id: string | null;
  subscription_name: string;
  product_rate_plan_id: string | null;
  quantity: number | null;
  start_date: string | null;
  end_date: string | null;
  trial: boolean | null;
  gl_namespace_id: string | null;
  gl_namespace_name: string | null;
}

export interface AuditEvent {
  id: number;
  action: string;
  namespace_id: number | null;
  subscription_name: string | null;
  customer_id: number | null;
  request_link: string | null;
  requester: string | null;
  succeeded: boolean | null;
  created_at: string;
}

export interface CustomersDotState {
  customers: Customer[];
  subscriptions: Subscription[];
  /** Orders of the past, beside those that follow from links. */
  pastOrders: Order[];
  audit: AuditEvent[];
}
