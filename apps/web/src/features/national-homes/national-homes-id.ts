/** Of the section of the page of the country that lists what is kept: other pages lead to it. */
export const NATIONAL_HOMES_ID = "fonds-national";
