export interface GitlabUser {
  id: number;
  username: string;
  name: string;
  email: string;
  /** null: the address was never confirmed. */
  confirmed_at: string | null;
  public_email: string | null;
  /** Further addresses; null: never confirmed. */
  other_emails: { id: number; email: string; confirmed_at: string | null }[];
  is_admin: boolean;
  state: string;
  created_at: string;
  projects: { id: number; name: string; access_level: number }[];
}

export interface Member {
  user_id: number;
  access_level: number;
  created_at: string;
  expires_at: string | null;
}

export interface Plan {
  code: string;
  seats: number;
  start: string;
  end: string | null;
  trial: boolean;
  trial_ends_on: string | null;
  auto_renew: boolean | null;
  max_seats_used: number;
  max_seats_used_changed_at: string | null;
  /** A stored count, refreshed by a job; null: counted live, as on Free. */
  seats_in_use: number | null;
}

export interface Namespace {
  id: number;
  name: string;
  path: string;
  full_path: string;
  kind: 'group' | 'user';
  parent_id: number | null;
  visibility: string;
  created_at: string;
  /** Billable users right now. */
  billable: number;
  members: Member[];
  /** Members of groups that were invited into this one. */
  invited: Member[];
  /** So many further members that nobody looks at one by one. */
  crowd: number;
  plan: Plan | null;
  shared_runners_minutes_limit: number | null;
  extra_shared_runners_minutes_limit: number | null;
  /** Compute minutes by month, the present one first; a month that is missing was never noted. */
  minutes_used: number[];
  additional_purchased_storage_size: number;
  additional_purchased_storage_ends_on: string | null;
  projects_count: number;
  /** The day on which it is deleted. */
  marked_for_deletion_on: string | null;
  /** Exists, but answers 404 to this token. */
  hidden: boolean;
  /** A provision sets its extra minutes to nothing. */
  losesMinutes: boolean;
  /** A provision leaves the quota of Free. */
  quotaRace: boolean;
  /** Clearing leaves the paid plan where it is. */
  clearLeavesPlan: boolean;
  /** The portal lets it have extra minutes or storage and still take a subscription. */
  allowsExtras: boolean;
}

export interface Note {
  id: number;
  body: string;
  internal: boolean;
  created_at: string;
}

export interface Issue {
  id: number;
  iid: number;
  project_id: number;
  /** Whose token filed it; the app's own unless it is told otherwise. */
  author_id?: number;
  title: string;
  description: string | null;
  state: 'opened' | 'closed';
  labels: string[];
  confidential: boolean;
  created_at: string;
  updated_at: string;
  notes: Note[];
}

export interface Project {
  id: number;
  path_with_namespace: string;
  name: string;
  /** Of its groups as well. */
  labels: string[];
  /** The token's own level in it; null: it is no member. */
  access: number | null;
  archived: boolean;
}

export interface GitlabState {
  users: GitlabUser[];
  namespaces: Namespace[];
  projects: Project[];
  issues: Issue[];
  /** Whose token the app has. */
  tokenUser: number;
  /** The day on which that token ends; null: never. */
  tokenExpires: string | null;
}
