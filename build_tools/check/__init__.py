"""What a writer should look at before publishing: rules, reports, baseline, fixes."""
