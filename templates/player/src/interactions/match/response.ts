import { pairResponses } from "../pairs";
import type { MatchItem } from "./item";

export const matchResponses = pairResponses<MatchItem>("match");
