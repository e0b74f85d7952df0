/** Heading of the list of networks: where the focus goes when a button of it has gone. */
export const NETWORKS_ID = "reseaux";
